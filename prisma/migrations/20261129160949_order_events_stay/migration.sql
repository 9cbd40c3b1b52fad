-- The trail of an order is only added to: neither its events nor the order can be deleted.
CREATE TRIGGER "OrderEvent_not_deleted" BEFORE DELETE ON "OrderEvent"
    FOR EACH ROW EXECUTE FUNCTION "order_must_stay"();
CREATE TRIGGER "Order_not_deleted" BEFORE DELETE ON "Order"
    FOR EACH ROW EXECUTE FUNCTION "order_must_stay"();
